/** Asks the device for a key or with a key (WebAuthn), and sends what it says with the form. */
import { make } from './pieces.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function madeKey({ challenge = '', host = '', person = '', name = '' }: DOMStringMap): Promise<object | null> {
  const key = (await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(challenge),
      rp: { id: host, name: 'Omtafel' },
      user: { id: new TextEncoder().encode(person), name, displayName: name },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  })) as PublicKeyCredential | null;
  if (key === null) return null;
  const { clientDataJSON, attestationObject } = key.response as AuthenticatorAttestationResponse;
  return written(key, { clientDataJSON: textOf(clientDataJSON), attestationObject: textOf(attestationObject) });
}

async function usedKey({ challenge = '', host = '' }: DOMStringMap): Promise<object | null> {
  const key = (await navigator.credentials.get({
    publicKey: { challenge: bytesOf(challenge), rpId: host, userVerification: 'required' },
  })) as PublicKeyCredential | null;
  if (key === null) return null;
  const { clientDataJSON, authenticatorData, signature } = key.response as AuthenticatorAssertionResponse;
  return written(key, {
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
  });
}

const written = (key: PublicKeyCredential, response: object): object => ({
  id: key.id,
  rawId: key.id,
  type: key.type,
  response,
  clientExtensionResults: {},
});

async function ask(form: HTMLFormElement): Promise<void> {
  const answer = await (form.dataset['passkey'] === 'make' ? madeKey : usedKey)(form.dataset).catch(() => null);
  const field = form.querySelector<HTMLInputElement>('input[name=answer]');
  if (answer === null || field === null) {
    const note = make('p', 'om-notice om-notice--attention', form.dataset['failed'] ?? '');
    note.setAttribute('role', 'alert');
    form.querySelector('[role=alert]')?.remove();
    form.append(note);
    return;
  }
  field.value = JSON.stringify(answer);
  HTMLFormElement.prototype.submit.call(form);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form);
  });
}
