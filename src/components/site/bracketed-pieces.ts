/** A stretch of a name: in brackets, with them, or between. */
export interface NamePiece {
  readonly text: string;
  readonly isBracketed: boolean;
}

/** Cuts a name at its brackets, full width or half: 示例县交通运输局 and （示例数据）. Joined again, the pieces are the name. */
export function bracketedPieces(name: string): NamePiece[] {
  return name
    .split(/([（(][^（()）]*[）)])/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isBracketed: /^[（(].*[）)]$/.test(text) }));
}
