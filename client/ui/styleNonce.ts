/** The nonce of this page: a style that a script adds is applied only with it. Empty where no server makes the pages. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
