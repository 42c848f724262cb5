import {
  Building2,
  Clock,
  Layers,
  MonitorSmartphone,
  ScrollText,
  ShieldCheck,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Action } from "../../server/contract/access.ts";
import { AccountsPage } from "./AccountsPage.tsx";
import { AuditLogPage } from "./AuditLogPage.tsx";
import { LayersPage } from "./LayersPage.tsx";
import { OrganisationsPage } from "./OrganisationsPage.tsx";
import { RetentionPage } from "./RetentionPage.tsx";
import { RolesPage } from "./RolesPage.tsx";
import { SessionsPage } from "./SessionsPage.tsx";

interface AdminPageEntry {
  id: "organisations" | "accounts" | "roles" | "layers" | "sessions" | "audit" | "retention";
  /** Without this right the page is not offered; the server refuses it too. */
  right: Action;
  icon: LucideIcon;
  Page: ComponentType;
}

/** The pages of administration, in the order of the rail. */
export const adminPages: readonly AdminPageEntry[] = [
  { id: "organisations", right: "account.read", icon: Building2, Page: OrganisationsPage },
  { id: "accounts", right: "account.read", icon: UsersRound, Page: AccountsPage },
  { id: "roles", right: "account.read", icon: ShieldCheck, Page: RolesPage },
  { id: "layers", right: "layer.classify", icon: Layers, Page: LayersPage },
  { id: "sessions", right: "session.manage", icon: MonitorSmartphone, Page: SessionsPage },
  { id: "audit", right: "audit.read", icon: ScrollText, Page: AuditLogPage },
  { id: "retention", right: "retention.manage", icon: Clock, Page: RetentionPage },
];
