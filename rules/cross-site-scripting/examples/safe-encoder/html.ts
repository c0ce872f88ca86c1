const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign as keyof typeof signs]);
}

export function greeting(isGood: boolean): string {
  return `<p>${isGood ? 'Good morning' : 'Morning'}</p>`;
}
