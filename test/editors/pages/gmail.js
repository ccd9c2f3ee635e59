const composer = document.getElementById('composer');
// As Gmail starts it: one break, no white space around.
composer.replaceChildren(document.createElement('br'));

window.bench = {
  model: () => composer.getHTML(),
  otherModel: () => '',
  sign() {
    const signature = document.createElement('div');
    signature.className = 'gmail_signature';
    signature.textContent = 'Dana, Support';
    composer.append(signature);
  },
};
