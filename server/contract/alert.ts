import Type, { type Static } from "typebox";
import { Classification, OrganisationId } from "./access.ts";
import { LayerId } from "./layer.ts";
import { described, Nullable, Text } from "./text.ts";

/** A level of disaster risk (Decision 18/2021/QĐ-TTg): 1 low to 5 catastrophe. */
export const Severity = Type.Integer({ minimum: 1, maximum: 5 });

export const AlertCondition = Type.Object(
  {
    open: Type.Object(
      {
        measure: described(
          Type.Enum(["value", "level", "rate", "age"]),
          "The result; its level by the station's bands; its change in an hour; the seconds without a reading.",
        ),
        comparison: Type.Enum(["at-least", "at-most"]),
        limit: Type.Number(),
        forS: described(
          Type.Number({ minimum: 0, maximum: 31_536_000 }),
          "Seconds for which it must hold without a break.",
        ),
      },
      { additionalProperties: false },
    ),
    close: described(
      Type.Object(
        { limit: Type.Number(), forS: Type.Number({ minimum: 0, maximum: 31_536_000 }) },
        { additionalProperties: false },
      ),
      "It is over once the measure has been back beyond this limit for so long. Between both limits nothing changes.",
    ),
  },
  { additionalProperties: false },
);

const RULE = {
  title: Text,
  layer: LayerId,
  datastreams: described(
    Nullable(Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 1000 })),
    "Only these; null: all.",
  ),
  area: described(
    Nullable(
      Type.Object({ type: Type.Literal("Polygon"), coordinates: Type.Array(Type.Array(Type.Array(Type.Number()))) }),
    ),
    "GeoJSON: only stations within; null: everywhere.",
  ),
  condition: AlertCondition,
  together: described(Type.Integer({ minimum: 1, maximum: 1000 }), "At how many stations it must hold at once."),
  severity: Severity,
  advice: Text,
};

const Title = Type.String({ minLength: 1, maxLength: 200 });

/** A rule as it is written. */
export const AlertRuleDraft = Type.Object(
  {
    ...RULE,
    title: Type.Object({ vi: Title, en: Title }),
    enabled: Type.Boolean(),
    classification: Classification,
    owner: Nullable(OrganisationId),
  },
  { additionalProperties: false },
);
export type AlertRuleDraft = Static<typeof AlertRuleDraft>;

export const AlertSilence = Type.Object({
  id: Type.Integer(),
  datastream: Nullable(Type.Integer()),
  reason: Type.String(),
  until: Type.String(),
  begunAt: Type.String(),
  by: Nullable(Type.String()),
});

export const AlertRule = Type.Object({
  id: Type.Integer(),
  ...RULE,
  enabled: Type.Boolean(),
  classification: Classification,
  owner: Nullable(Text),
  ownerId: Nullable(Type.String()),
  builtIn: described(Type.Boolean(), "It came with SenMap, as a proposal."),
  version: Type.Integer(),
  changedAt: Type.String(),
  openCount: Type.Integer(),
  silences: Type.Array(AlertSilence),
});
export type AlertRule = Static<typeof AlertRule>;
export const AlertRules = Type.Object({ rules: Type.Array(AlertRule) });
export type AlertRules = Static<typeof AlertRules>;

export const Incident = Type.Object({
  id: Type.Integer(),
  rule: Type.Integer(),
  title: Text,
  advice: Text,
  layer: LayerId,
  severity: Severity,
  datastream: Nullable(Type.Integer()),
  station: Nullable(Text),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  unit: Nullable(Type.String()),
  openedAt: Type.String(),
  closedAt: Nullable(Type.String()),
  openedWith: Nullable(Type.Number()),
  peak: Nullable(Type.Number()),
  peakAt: Nullable(Type.String()),
  latest: Nullable(Type.Number()),
  acknowledgedAt: Nullable(Type.String()),
  acknowledgedBy: Nullable(Type.String()),
  assignedTo: Nullable(Text),
  silencedUntil: Nullable(Type.String()),
  demo: Type.Boolean(),
});
export type Incident = Static<typeof Incident>;
export const Incidents = Type.Object({ incidents: Type.Array(Incident) });
export type Incidents = Static<typeof Incidents>;

export const IncidentEvent = Type.Object({
  id: Type.Integer(),
  at: Type.String(),
  kind: Type.String(),
  by: Nullable(Type.String()),
  said: Type.String(),
});
export const IncidentHistory = Type.Object({ incident: Incident, events: Type.Array(IncidentEvent) });
export type IncidentHistory = Static<typeof IncidentHistory>;

/** When a rule would have opened an incident in a period, from the readings that are there. */
export const RulePreview = Type.Object({
  from: Type.String(),
  to: described(
    Type.String(),
    "Until when readings were looked at: earlier than asked where there are too many of them.",
  ),
  stations: Type.Integer(),
  runs: Type.Array(
    Type.Object({
      datastream: Nullable(Type.Integer()),
      station: Nullable(Text),
      openedAt: Type.String(),
      closedAt: Nullable(Type.String()),
    }),
  ),
});
export type RulePreview = Static<typeof RulePreview>;
