/**
 * `<picture-button>`: saves the chart or the sheet of the site that it stands on as a PNG, as the reader sees it. The code
 * for it is loaded when the button is pressed.
 */
class PictureButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const sheet = this.closest<HTMLElement>('figure, [data-site]');
    if (button === null || sheet === null) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const { saveSheet } = await import('./save-sheet.ts');
      await saveSheet(sheet, this.dataset['name'] ?? '', this.dataset['demonstration'] !== undefined);
    });
  }
}

customElements.define('picture-button', PictureButton);
