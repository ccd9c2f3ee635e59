const composer = document.getElementById('composer');
const node = (html) => {
  const shape = /^<div>(.*)<\/div>$/.exec(html);
  const line = document.createElement('div');
  line.textContent = shape ? shape[1] : html;
  return line;
};
window.bench = {
  model: () => composer.getHTML(),
  otherModel: () => '',
  set: (html) => composer.replaceChildren(node(html)),
  clear: () => composer.replaceChildren(document.createElement('br')),
  sign() {
    const signature = document.createElement('div');
    signature.className = 'gmail_signature';
    signature.textContent = 'Dana, Support';
    composer.append(signature);
  },
};
