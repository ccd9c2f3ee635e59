const asked = new URLSearchParams(location.search);
const editor = asked.get('editor');
const place = document.getElementById('place');

const styles = (href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });

document.head.append(styles(`/built/${editor}.css`));
const inside = document.createElement('div');
if (asked.get('in') === 'shadow')
  place.attachShadow({ mode: 'open' }).append(styles('/pages/desk.css'), inside);
else place.append(inside);

const { mount } = await import(`/built/${editor}.js`);
window.bench = { otherModel: () => '', ...(await mount(inside)) };
