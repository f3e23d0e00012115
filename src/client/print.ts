/** `<print-button>`: shows its button where scripts run, and lets it open the browser's print dialogue. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => print());
  }
}

/** `<print-day>`: where scripts run, the day of printing takes the place of the blank for it. */
class PrintDay extends HTMLElement {
  connectedCallback(): void {
    addEventListener('beforeprint', () => {
      this.textContent = `打印日期：${new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format()}`;
    });
  }
}

customElements.define('print-button', PrintButton);
customElements.define('print-day', PrintDay);
