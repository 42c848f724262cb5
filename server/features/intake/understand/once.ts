const MOST = 5_000;

/** A function of text that works each one out once: a sheet says the same few things many times. */
export function once<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(text, (value = work(text)));
    }
    return value;
  };
}
