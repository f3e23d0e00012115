/** A list of links to everything of one kind. */
export interface SiteIndexSection {
  readonly title: string;
  readonly id: string;
  /** The page that lists all of them. */
  readonly href: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}
