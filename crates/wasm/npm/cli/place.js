// Where findings stand in a text: lines and columns, both from one, columns in UTF-16 code units.

/** The findings, each with its span and what lines and columns that is, in the order of the text. */
export function located(text, findings, places) {
  if (findings.length === 0) return findings;
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const position = (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
  const all = findings.map((finding) => {
    const span = finding.span ?? spanOf(finding.path, places);
    if (span === undefined) return finding;
    const [start, end] = [position(span.start), position(span.end)];
    return { ...finding, span, ...start, endLine: end.line, endColumn: end.column };
  });
  return all.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Where a field stands. One that is missing stands where it would: at the start of what it is in. */
function spanOf(path, places) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf("/"))) {
    if (Object.hasOwn(places, at)) {
      const { start, end } = places[at];
      return at === path ? { start, end } : { start, end: Math.min(start + 1, end) };
    }
    if (at === "") return undefined;
  }
}
