/**
 * The photo of a letter before it is sent: shown on the screen with the parts that can become black, which are tapped on
 * the picture; and made small and black here already, so that what is black never leaves the device. Without this script
 * the boxes do the same on the server.
 */
const form = document.querySelector<HTMLFormElement>('form:has([name=black])');
const file = form?.querySelector<HTMLInputElement>('[name=photo]');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('[name=black]') ?? [])];
/** What is sent has at most so many dots along its longest side, as what is kept. */
const longest = 2000;
const columns = 2;
const rows = boxes.length / columns;

let shown: ImageBitmap | HTMLImageElement | null = null;
const canvas = document.createElement('canvas');

/** Draws the photo with the chosen parts black; with lines between the parts where somebody looks. */
function draw(on: HTMLCanvasElement, side: number, lines: boolean): void {
  const pen = on.getContext('2d');
  if (shown === null || pen === null) return;
  const scale = Math.min(1, side / Math.max(shown.width, shown.height));
  on.width = Math.round(shown.width * scale);
  on.height = Math.round(shown.height * scale);
  pen.drawImage(shown, 0, 0, on.width, on.height);
  const [wide, high] = [on.width / columns, on.height / rows];
  for (const [at, box] of boxes.entries()) {
    const [left, top] = [(at % columns) * wide, Math.floor(at / columns) * high];
    // A dot more on each side: a rounded edge shows nothing.
    if (box.checked) pen.fillRect(left - 1, top - 1, wide + 2, high + 2);
    pen.strokeStyle = '#6b7280';
    if (lines) pen.strokeRect(left, top, wide, high);
  }
}
const look = (): void => draw(canvas, 640, true);

function place(before: Element | null): void {
  canvas.className = 'om-photo';
  // The boxes beside it say the same to who listens or uses keys.
  canvas.setAttribute('aria-hidden', 'true');
  before?.before(canvas);
  canvas.addEventListener('click', ({ offsetX, offsetY }) => {
    const column = Math.min(columns - 1, Math.floor((offsetX / canvas.clientWidth) * columns));
    const row = Math.min(rows - 1, Math.floor((offsetY / canvas.clientHeight) * rows));
    boxes[row * columns + column]?.click();
  });
  for (const box of boxes) box.addEventListener('change', look);
}

/** Puts a small, black picture in the place of the file, then sends the form. */
async function sendSmall(to: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const small = document.createElement('canvas');
  draw(small, longest, false);
  const made = await new Promise<Blob | null>((done) => small.toBlob(done, 'image/jpeg', 0.85));
  if (made !== null) {
    const files = new DataTransfer();
    files.items.add(new File([made], 'brief.jpg', { type: 'image/jpeg' }));
    input.files = files.files;
  }
  HTMLFormElement.prototype.submit.call(to);
}

if (form && file) {
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    createImageBitmap(chosen).then(
      (picture) => {
        shown = picture;
        if (!canvas.isConnected) place(form.querySelector('fieldset'));
        look();
      },
      // No picture that this browser knows: the server says what is wrong with it.
      () => {
        shown = null;
        canvas.remove();
      },
    );
  });
  form.addEventListener('submit', (event) => {
    if (shown === null || event.defaultPrevented) return;
    event.preventDefault();
    void sendSmall(form, file);
  });
} else if (form) {
  const kept = document.querySelector<HTMLImageElement>('#foto');
  if (kept) {
    shown = kept;
    void kept.decode().then(() => {
      place(kept);
      kept.hidden = true;
      look();
    });
  }
}
