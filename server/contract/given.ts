import Type, { type TSchema } from "typebox";

/** Something that may be given as null. Null comes first: the validator would read a null as an empty text, or as zero. */
export const OrNull = <T extends TSchema>(schema: T) => Type.Union([Type.Null(), schema]);

/** Words on one line, as people write them: not blank, without control characters and halves of characters. */
export const Line = (maxLength: number, minLength = 1) =>
  Type.String({ minLength, maxLength, pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cs}]*$" });

/** A day of the calendar, as 2026-11-25. */
export const Day = Type.String({ format: "date", pattern: "^(19|20|21)" });

export const Email = Type.String({ maxLength: 254, pattern: "^[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cs}]+$" });
export const Phone = Type.String({ pattern: "^\\+?[0-9][0-9 .()-]{2,30}$" });
