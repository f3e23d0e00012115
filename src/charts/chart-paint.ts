/** What a chart is painted with, by role; at build a class of this name, in the browser the colour that the class has. */
export const paintNames = ['ink', 'soft', 'rule', 'green', 'grey', 'wash', 'focus'] as const;

export type PaintName = (typeof paintNames)[number];

/** A colour for each role. */
export type Paints = Readonly<Record<PaintName, string>>;

/** The roles' own names as colours: what the drawing at build is made with, to be written as classes. */
export const namedPaints = Object.fromEntries(paintNames.map((name) => [name, name])) as Paints;

/** A colour that nothing is drawn with. */
export const unpainted = 'transparent';
