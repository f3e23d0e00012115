/**
 * `<picture-button>`: saves the sheet of the site it stands on as a PNG, as the reader sees it. For what is put together
 * from words and small drawings; a chart of bars and lines draws its own. Not a byte of the code for it is loaded before
 * the button is pressed.
 */
class PictureButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const sheet = this.closest<HTMLElement>('[data-site]');
    if (button === null || sheet === null) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const { saveSheet } = await import('./save-sheet.ts');
      await saveSheet(sheet, this.dataset['name'] ?? '', this.dataset['demonstration'] !== undefined);
    });
  }
}

customElements.define('picture-button', PictureButton);
