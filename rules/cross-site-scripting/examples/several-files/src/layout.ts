interface Page {
  title: string;
  body: string;
}

export function layout({ title, body }: Page): string {
  return `<!doctype html>
<html>
<head><title>${title}</title></head>
<body>${body}</body>
</html>`;
}
