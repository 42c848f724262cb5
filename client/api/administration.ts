import type { Static } from "typebox";
import { useInfiniteQuery, type QueryClient } from "@tanstack/react-query";
import type {
  AccountDetail,
  Accounts,
  AccountSessions,
  AuditFilter,
  AuditPage,
  AuditVerdict,
  ChangeAccount,
  ChangeOrganisation,
  InvitationLink,
  LayerRights,
  LayersRights,
  NewAccount,
  NewAssignment,
  NewOrganisation,
  Organisation,
  Organisations,
  Retentions,
  Roles,
} from "../../server/contract/administration.ts";
import { useLanguage } from "../messages/useWords.ts";
import { fetchJson } from "./fetchJson.ts";
import { useServer } from "./queries.ts";
import { sendJson } from "./sendJson.ts";
import { useChange } from "./useChange.ts";

const BASE = "/api/administration";
const ORGANISATIONS = `${BASE}/organisations`;
const ACCOUNTS = `${BASE}/accounts`;
const SESSIONS = `${BASE}/sessions`;
const LAYERS = `${BASE}/layers`;
const AUDIT = `${BASE}/audit`;
const RETENTION = `${BASE}/retention`;

const query = (values: Record<string, string | number | null | undefined>) =>
  String(
    new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))),
  );

/** Asks anew whatever begins with one of these paths, and the log, which has every change in it. */
const again =
  (...paths: string[]) =>
  async (queries: QueryClient): Promise<void> => {
    const asked = [...paths, AUDIT];
    const predicate = ({ queryKey: [path] }: { queryKey: readonly unknown[] }) =>
      typeof path === "string" && asked.some((one) => path.startsWith(one));
    await queries.invalidateQueries({ predicate });
  };

/** @param may whether the person has the right; nothing is asked without it. */
export const useOrganisations = (may = true) => useServer<Organisations>(may ? ORGANISATIONS : null);

export const useCreateOrganisation = () =>
  useChange(
    (body: NewOrganisation, language) => sendJson<Organisation>("POST", ORGANISATIONS, body, language),
    again(ORGANISATIONS),
  );

export const useChangeOrganisation = (id: string) =>
  useChange(
    (body: ChangeOrganisation, language) => sendJson<Organisation>("PATCH", `${ORGANISATIONS}/${id}`, body, language),
    again(ORGANISATIONS, ACCOUNTS),
  );

export interface AccountsFilter {
  q: string | null;
  status: string | null;
  organisation: string | null;
  offset: number;
  limit: number;
}

/** A page of the accounts that fit. What was shown stays until the next page is there. */
export const useAccounts = (filter: AccountsFilter | null) =>
  useServer<Accounts>(filter && `${ACCOUNTS}?${query({ ...filter })}`, true);

export const useAccountDetail = (id: string) => useServer<AccountDetail>(`${ACCOUNTS}/${id}`);

export const useInvite = () =>
  useChange(
    (body: Static<typeof NewAccount>, language) => sendJson<InvitationLink>("POST", ACCOUNTS, body, language),
    again(ACCOUNTS, ORGANISATIONS),
  );

export const useChangeAccount = (id: string) =>
  useChange(
    (body: ChangeAccount, language) => sendJson<void>("PATCH", `${ACCOUNTS}/${id}`, body, language),
    again(ACCOUNTS, ORGANISATIONS, SESSIONS),
  );

export const useNewLink = (id: string) =>
  useChange(
    (_: void, language) => sendJson<InvitationLink>("POST", `${ACCOUNTS}/${id}/invitation`, undefined, language),
    again(ACCOUNTS),
  );

export const useResetSecondFactor = (id: string) =>
  useChange(
    (_: void, language) => sendJson<void>("POST", `${ACCOUNTS}/${id}/second-factor/reset`, undefined, language),
    again(ACCOUNTS, SESSIONS),
  );

export const useAssign = (account: string) =>
  useChange(
    (body: NewAssignment, language) =>
      sendJson<{ id: string }>("POST", `${ACCOUNTS}/${account}/assignments`, body, language),
    again(ACCOUNTS),
  );

export const useUnassign = (account: string) =>
  useChange(
    (assignment: string, language) =>
      sendJson<void>("DELETE", `${ACCOUNTS}/${account}/assignments/${assignment}`, undefined, language),
    again(ACCOUNTS),
  );

/** Looks as somebody else: the map is loaded anew, because it has drawn what this person may see. */
export const usePreview = () =>
  useChange(async (account: string, language) => {
    await sendJson<void>("POST", `${BASE}/preview`, { account }, language);
    window.location.assign(language === "en" ? "/?lang=en" : "/");
  });

export const useRoles = () => useServer<Roles>(`${BASE}/roles`);

export const useSessions = () => useServer<AccountSessions>(SESSIONS);

export const useEndSomeSession = () =>
  useChange(
    (id: string, language) => sendJson<void>("DELETE", `${SESSIONS}/${id}`, undefined, language),
    again(SESSIONS, ACCOUNTS),
  );

export const useLayersRights = () => useServer<LayersRights>(LAYERS);

/** What of a layer's rights is changed. */
export type LayerChange = { id: string } & Partial<Pick<LayerRights, "classification" | "owner">>;

export const useChangeLayer = () =>
  useChange(
    ({ id, ...body }: LayerChange, language) => sendJson<void>("PATCH", `${LAYERS}/${id}`, body, language),
    again(LAYERS, "/api/layers"),
  );

/** The log in stretches, the newest first. */
export function useAudit(filter: AuditFilter) {
  const language = useLanguage();
  const path = `${AUDIT}?${query({ ...filter, limit: 50 })}`;
  return useInfiniteQuery({
    queryKey: [path, language, "stretches"],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<AuditPage>(pageParam === null ? path : `${path}&before=${pageParam}`, language, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Where the same part of the log is had as a table. */
export const auditCsv = (filter: AuditFilter) => `${AUDIT}.csv?${query({ ...filter })}`;

/** Reads the whole log through, so it is done when asked for. */
export const useVerifyAudit = () =>
  useChange((_: void, language) => fetchJson<Static<typeof AuditVerdict>>(`${AUDIT}/verify`, language));

export const useRetention = () => useServer<Retentions>(RETENTION);

export const useChangeRetention = () =>
  useChange(
    (body: { kind: string; days: number; reason: string }, language) =>
      sendJson<void>("PATCH", RETENTION, body, language),
    again(RETENTION),
  );
