/** The line that a saved picture ends with: where it comes from, and that it is 示例数据 where it is. */
export function pictureSource(isDemonstration: boolean): string {
  return `${isDemonstration ? '示例数据 · ' : ''}通途 · ${location.href.replace(/#.*$/, '')}`;
}

/** The name of a saved picture's file. */
export function pictureName(name: string, isDemonstration: boolean): string {
  return `${name}${isDemonstration ? '-示例数据' : ''}.png`;
}
