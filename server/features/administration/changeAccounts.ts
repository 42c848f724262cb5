import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { Uuid } from "../../contract/access.ts";
import { ChangeAccount, InvitationLink, NewAccount } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Asker } from "../../platform/database.ts";
import { sealEmail } from "../../platform/identity/openField.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { sqlFile } from "../../platform/sql.ts";
import { assign, SAME_ROLE } from "./assignments.ts";
import type { AdministrationDeps } from "./deps.ts";
import { invite } from "./invitations.ts";
import { explained } from "../../platform/explained.ts";
import { refuse, requireReferences } from "./refusals.ts";

const SQL = {
  emailTaken: sqlFile(import.meta.url, "./emailTaken.sql"),
  mayManage: sqlFile(import.meta.url, "./mayManage.sql"),
  create: sqlFile(import.meta.url, "./createAccount.sql"),
  change: sqlFile(import.meta.url, "./changeAccount.sql"),
  close: sqlFile(import.meta.url, "./closeAccount.sql"),
  status: sqlFile(import.meta.url, "./accountStatus.sql"),
  resetSecondFactor: sqlFile(import.meta.url, "./resetSecondFactor.sql"),
};

/** Making accounts, changing and closing them, and helping their owners in again. */
export const changeAccountRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, deps) => {
  const { database, people, keys, config } = deps;
  const manage = { right: "account.manage" } as const;
  const tags = ["administration"];
  const params = Type.Object({ id: Uuid });
  app.addHook("onRequest", requireSession);

  const sealPhone = (phone: string | null | undefined) => (phone == null ? null : keys.seal(phone, "account.phone"));

  /**
   * The unique index sees one key; while fields are sealed anew there are two. Only who may make the change learns whether an
   * address is taken: it tells of accounts they may not see.
   * @param organisation where the account is to be; undefined: where it is.
   */
  async function requireFreeEmail(
    asker: Asker,
    email: string | null | undefined,
    id: string | null,
    organisation: string | null | undefined,
  ): Promise<void> {
    if (email == null) return;
    await database.asPerson(asker, async (query) => {
      const to = { id, sets_organisation: organisation !== undefined, organisation: organisation ?? null };
      const [answer] = await query<{ may: boolean }>(SQL.mayManage, to);
      if (!answer?.may) refuse(id === null ? [to] : await query(SQL.status, { id }));
      await requireReferences(query, [organisation]);
    });
    const taken = await database.asSignIn(asker, (query) =>
      query(SQL.emailTaken, { indexes: keys.indexes(email), id }),
    );
    if (taken.length > 0) throw new ProblemError("taken-already", { what: email });
  }

  app.post(
    "/api/administration/accounts",
    {
      config: manage,
      schema: {
        tags,
        summary: "Make an account",
        description: "Answers the link for its owner, which is shown this once.",
        body: NewAccount,
        response: { 201: InvitationLink },
      },
    },
    async (request, reply) => {
      const { name, email, phone, organisation, language = "vi", assignments } = request.body;
      await requireFreeEmail(request.asker, email, null, organisation);
      const sealed = sealEmail(keys, email);
      const change = database.changeAsPerson(request.asker, async (query) => {
        await requireReferences(query, [organisation]);
        const [made] = await query<{ id: string }>(SQL.create, {
          name: name.trim(),
          email: sealed.email,
          email_index: sealed.emailIndex,
          phone: sealPhone(phone),
          organisation,
          language,
        });
        if (assignments.length > 0) await assign(query, made!.id, assignments);
        return invite(query, request, config, made!.id);
      });
      const link = await explained(change, { account_email_index_key: email, [SAME_ROLE]: "assignments" });
      people.forget();
      return reply.code(201).send(link);
    },
  );

  app.patch(
    "/api/administration/accounts/:id",
    {
      config: manage,
      schema: {
        tags,
        summary: "Change an account, or close it",
        description: "Closing ends its sessions, tokens and links at once.",
        params,
        body: ChangeAccount,
      },
    },
    async ({ asker, person, params: { id }, body }, reply) => {
      const { name, email, phone, organisation, language, status } = body;
      if (id === person.account && status === "disabled") throw new ProblemError("not-yourself");
      await requireFreeEmail(asker, email, id, organisation);
      const sealed = sealEmail(keys, email ?? null);
      const change = database.changeAsPerson(asker, async (query) => {
        const visible = await query(SQL.status, { id });
        if (visible.length === 0) refuse(visible);
        await requireReferences(query, [organisation]);
        const changed = await query(SQL.change, {
          id,
          name: name?.trim() ?? null,
          sets_email: email !== undefined,
          email: sealed.email,
          email_index: sealed.emailIndex,
          sets_phone: phone !== undefined,
          phone: sealPhone(phone),
          sets_organisation: organisation !== undefined,
          organisation: organisation ?? null,
          language: language ?? null,
          status: status ?? null,
        });
        if (changed.length === 0) refuse(visible);
        if (status !== "disabled") return;
        const ended = await query(SQL.close, { account: id });
        await writeAudit(query, "account.closed", id, { ended: ended.length });
      });
      await explained(change, { account_email_index_key: email ?? "" });
      people.forget();
      return reply.code(204).send();
    },
  );

  app.post(
    "/api/administration/accounts/:id/invitation",
    {
      config: manage,
      schema: {
        tags,
        summary: "A new link for the owner of an account",
        description: "Earlier links hold no more. The link is shown this once.",
        params,
        response: { 201: InvitationLink },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      // Else who found a browser open could set its owner's password without knowing the one before.
      if (id === request.person.account) throw new ProblemError("not-yourself");
      const link = await database.changeAsPerson(request.asker, async (query) => {
        const visible = await query<{ status: string }>(SQL.status, { id });
        if (visible.length === 0) refuse(visible);
        const made = await invite(query, request, config, id);
        if (!["invited", "active"].includes(visible[0]!.status)) throw new ProblemError("account-closed");
        return made;
      });
      return reply.code(201).send(link);
    },
  );

  app.post(
    "/api/administration/accounts/:id/second-factor/reset",
    { config: manage, schema: { tags, summary: "Forget a second factor that was lost", params } },
    async ({ asker, person, params: { id } }, reply) => {
      if (id === person.account) throw new ProblemError("not-yourself");
      await database.changeAsPerson(asker, async (query) => {
        const [reset] = await query<{ done: boolean }>(SQL.resetSecondFactor, { account: id });
        if (!reset?.done) refuse(await query(SQL.status, { id }));
      });
      people.forget();
      return reply.code(204).send();
    },
  );
};
