// Small comforts; every page is complete without them. The remembered 无障碍 choice is set before the page is drawn.
(() => {
  const root = document.documentElement;
  const store = (act) => {
    try {
      return act(localStorage);
    } catch {
      // Storage may be forbidden; the switch then holds for this page alone.
      return null;
    }
  };
  if (store((storage) => storage.getItem('easy')) === '1') root.classList.add('easy');

  document.addEventListener('DOMContentLoaded', () => {
    const easy = document.getElementById('easy');
    if (easy) {
      easy.checked ||= root.classList.contains('easy');
      easy.addEventListener('change', () => {
        root.classList.toggle('easy', easy.checked);
        store((storage) => (easy.checked ? storage.setItem('easy', '1') : storage.removeItem('easy')));
      });
    }

    const today = document.querySelector('[data-today]');
    const time = today?.querySelector('time');
    if (time) {
      const now = new Date(Date.now() + 8 * 3_600_000);
      time.dateTime = now.toISOString().slice(0, 10);
      time.textContent = `${now.getUTCFullYear()}年${now.getUTCMonth() + 1}月${now.getUTCDate()}日 星期${'日一二三四五六'[now.getUTCDay()]}`;
      today.hidden = false;
    }

    const print = document.querySelector('[data-print]');
    if (print) {
      print.hidden = false;
      print.addEventListener('click', () => window.print());
    }
  });
})();
