/** Something the person who starts SenMap can put right. The message is one clear sentence and says what to do. */
export class SetupError extends Error {
  override name = "SetupError";
}
