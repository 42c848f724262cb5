const YEAR = "((?:19|20)\\d\\d)";
const ROMAN: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };

/**
 * A period as people type it, as it is written to the server: "9/2026", "tháng 9 năm 2026", "quý III/2026", "tuần 38/2026",
 * "2026", or from day to day "1/1/2026-31/10/2026". Null for what is none.
 */
export function readPeriod(typed: string): string | null {
  const text = typed.trim().toLowerCase().normalize("NFC");
  const found = (pattern: string) => new RegExp(`^${pattern}$`, "u").exec(text)?.slice(1) ?? null;
  const year = found(`(?:năm|year)?\\s*${YEAR}`);
  if (year) return year[0]!;
  const month =
    found(`(?:tháng|month|t)?\\s*(\\d{1,2})(?:\\s*[/.-]\\s*|\\s*(?:năm|of)\\s*)${YEAR}`) ??
    found(`${YEAR}-(\\d{1,2})`)?.reverse();
  if (month) return numbered(month, "", 12);
  const quarter =
    found(`(?:quý|quarter|q)\\s*([1-4]|i{1,3}|iv)(?:\\s*[/.-]\\s*|\\s*(?:năm|of)?\\s+)${YEAR}`) ??
    found(`${YEAR}-q([1-4])`)?.reverse();
  if (quarter) return numbered([ROMAN[quarter[0]!] ?? quarter[0]!, quarter[1]!], "Q", 4);
  const week =
    found(`(?:tuần|week|w)\\s*(\\d{1,2})(?:\\s*[/.-]\\s*|\\s*(?:năm|of)?\\s+)${YEAR}`) ??
    found(`${YEAR}-w(\\d{1,2})`)?.reverse();
  if (week) return numbered(week, "W", 53);
  const days = found(`(\\d{1,2})/(\\d{1,2})/${YEAR}\\s*[-–—]\\s*(\\d{1,2})/(\\d{1,2})/${YEAR}`);
  if (!days) return null;
  const [first, last] = [dayOf(days.slice(0, 3)), dayOf(days.slice(3))];
  return first && last && first <= last ? `${first}/${last}` : null;
}

function numbered([number = "", year = ""]: string[], letter: "" | "Q" | "W", most: number): string | null {
  if (Number(number) < 1 || Number(number) > most) return null;
  return `${year}-${letter}${letter === "Q" ? Number(number) : number.padStart(2, "0")}`;
}

function dayOf([day = "", month = "", year = ""]: string[]): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null;
}
