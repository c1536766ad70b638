// About 1 kB of hand-written script: what a page without a framework would need to make its one button work.
const button = document.querySelector('button');
const steps = ['Connect your key', 'Sign in', 'Touch your key', 'Done'];
const heading = document.querySelector('h1');
const text = document.querySelector('p');
let step = -1;

function show() {
  heading.textContent = steps[step] ?? 'Set up your security key';
  text.textContent = `Step ${String(step + 1)} of ${String(steps.length)}`;
  button.disabled = step === steps.length - 1;
  document.title = heading.textContent;
}

function forward() {
  if (step >= steps.length - 1) return;
  step += 1;
  history.pushState({ step }, '');
  show();
}

button.addEventListener('click', forward);
addEventListener('popstate', (event) => {
  step = event.state?.step ?? -1;
  show();
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') history.back();
});

const supported = 'credentials' in navigator && 'PublicKeyCredential' in window;
if (!supported) {
  text.textContent = 'This browser cannot use security keys.';
  button.disabled = true;
}
