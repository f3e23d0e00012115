/** How large a file of so many bytes is, the way file managers say it: `84 字节`, `4.3 KB`, `48 KB`, `1.2 MB`; 1 KB is 1024 bytes. */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 10) return `${kilobytes.toFixed(1)} KB`;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
