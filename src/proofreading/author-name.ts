/** Names that software writes where nobody has given one. */
const nobody =
  /^(?:(?:ms|microsoft|ms office|微软|windows|wps|office|libreoffice|openoffice|apache poi|python-docx|un-named|unknown|default|system|root|pc|user|users|admin|administrator|guest|用户|管理员|匿名)[ _0-9a-z]*(?:用户|user)?|[0-9. _-]*)$/i;

/** Whether what a file gives as its author is a name of somebody, as far as can be told: an office or a program is none. */
export function isAuthorName(name: string): boolean {
  const words = name.trim();
  return !nobody.test(words) && !/(?:局|办公室|委员会|中心|公司|政府|科|处|股|站|队|所|院)$/.test(words);
}

/** A name of which only the first character can be read. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return `${first}${'*'.repeat(Math.max(1, Math.min(rest.length, 8)))}`;
}
