/** The mark: an open lotus in the accent. Decorative; the name stands beside it. */
export function Lotus({ size = "1.75rem" }: { size?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      fill="var(--sm-accent)"
      style={{ flex: "none" }}
    >
      <path d="M16 5c3.6 3.6 5 7.4 5 11s-1.9 6.9-5 9c-3.1-2.1-5-5.4-5-9s1.4-7.4 5-11Z" />
      <path
        opacity=".75"
        d="M7.2 9.6c1.3.4 2.4 1 3.3 1.7A16 16 0 0 0 9.6 16c0 3.5 1.4 6.7 3.9 9.1C8.9 23.8 6 20 6 15.4c0-2 .4-4 1.2-5.8Zm17.6 0c.8 1.8 1.2 3.8 1.2 5.8 0 4.6-2.9 8.4-7.5 9.7 2.5-2.4 3.9-5.6 3.9-9.1 0-1.6-.3-3.2-.9-4.7.9-.7 2-1.3 3.3-1.7Z"
      />
      <path
        opacity=".48"
        d="M2.5 15.5c.7-.2 1.4-.2 2.1-.2 0 4.3 2.2 7.9 5.7 10-4.5-.5-7.8-4.3-7.8-9.8Zm27 0c0 5.5-3.3 9.3-7.8 9.8 3.5-2.1 5.7-5.7 5.7-10 .7 0 1.4 0 2.1.2Z"
      />
    </svg>
  );
}
