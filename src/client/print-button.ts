/** `<print-button>`: shows its button where scripts run, and lets it open the browser's print dialogue. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
