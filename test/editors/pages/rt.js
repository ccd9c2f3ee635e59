/* global CKEDITOR */
const ticket = new URLSearchParams(location.search).get('id');
document.querySelector('input[name=id]').value = ticket;
document.querySelector('#header h1').textContent = `Update ticket #${ticket}: Export stops early`;
const place = document.getElementById('place');

const field = () => {
  const area = document.createElement('textarea');
  Object.assign(area, {
    id: 'UpdateContent',
    name: 'UpdateContent',
    rows: 15,
    cols: 60,
    className: 'messagebox',
  });
  place.append(area);
  return area;
};

const rich = () =>
  new Promise((resolve) => {
    const area = field();
    area.classList.add('richtext');
    const editor = CKEDITOR.replace(area, { versionCheck: false, removePlugins: 'exportpdf' });
    editor.on('instanceReady', () => resolve({ model: () => editor.getData() }));
  });

const plain = () => {
  const area = field();
  return { model: () => area.value };
};

const makers = {
  1: rich,
  2: plain,
  3: () => import('/built/react.js').then(({ mount }) => mount(place)),
  4: () => import('/built/vue.js').then(({ mount }) => mount(place)),
};
window.bench = { otherModel: () => '', ...(await makers[ticket]()) };
