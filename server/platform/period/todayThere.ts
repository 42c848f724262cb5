/** Today's date in Vietnam (ISO). */
export const todayThere = (): string => Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh").toString();
