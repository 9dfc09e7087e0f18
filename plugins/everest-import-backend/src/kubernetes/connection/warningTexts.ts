/** `299 - "text"`, as Kubernetes sends it; several may share a header. */
const WARNING = /\b299 \S+ "((?:[^"\\]|\\.)*)"/g;

/** The texts of a reply's `Warning` headers. */
export function warningTexts(headers: string[] = []): string[] {
  return headers.flatMap(header =>
    Array.from(header.matchAll(WARNING), ([, text]) =>
      text.replace(/\\(.)/g, '$1'),
    ),
  );
}
