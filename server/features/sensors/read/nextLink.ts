function nameOf(option: string): string {
  const [name = ""] = option.split("=", 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The link to what follows a page: the request's own address, further on. */
export function nextLink(base: string, url: string, skip: number): string {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const options = mark === -1 ? [] : url.slice(mark + 1).split("&");
  const kept = options.filter((option) => option !== "" && nameOf(option) !== "$skip");
  return `${new URL(base).origin}${path}?${[...kept, `$skip=${skip}`].join("&")}`;
}
