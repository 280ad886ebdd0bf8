/** `traceparent` of W3C Trace Context: version, trace, parent, flags; a newer version may say more after that. */
const form = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;

/** The trace id of a `traceparent` header as a uuid, or null where the header is absent or not as the standard says. */
export function traceIdOf(header: string | undefined): string | null {
  const [, version, trace = '', parent = '', more] = form.exec(header?.trim() ?? '') ?? [];
  if (/^0*$/.test(trace) || /^0*$/.test(parent) || (version === '00' && more !== undefined)) return null;
  return trace.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
