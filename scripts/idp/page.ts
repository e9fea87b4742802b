/** Text for HTML, in an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { width: min(22rem, calc(100vw - 2rem)); }
h1 { font-size: 20px; margin: 0 0 8px; }
p { margin: 0 0 16px; opacity: .75; }
label { display: block; margin-bottom: 4px; font-weight: 600; }
input, button { font: inherit; width: 100%; box-sizing: border-box; padding: 8px 12px; border-radius: 6px; border: 1px solid #888; }
button { margin-top: 12px; cursor: pointer; }
button[value="sign-in"] { background: #2b59c3; border-color: #2b59c3; color: #fff; font-weight: 600; }
#error { color: #c0362c; opacity: 1; }
@media (prefers-color-scheme: dark) { #error { color: #ff8a80; } }`;

/** The page on which a local issuer asks for a name. Whoever is named is believed: it listens on loopback only. */
export function signInPage(issuer: string, uid: string, error: string | null, value: string): string {
  const problem = error === null ? "" : `<p id="error" role="alert">${escapeHtml(error)}</p>`;
  const described = error === null ? "hint" : "error hint";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in at ${escapeHtml(issuer)}</title><style>${STYLE}</style></head>
<body><main>
<h1>Sign in at ${escapeHtml(issuer)}</h1>
<p>A local identity provider for trying things out. There is no password.</p>
<form method="post" action="/interaction/${escapeHtml(uid)}" autocomplete="off">
${problem}
<label for="name">Name</label>
<input id="name" name="name" value="${escapeHtml(value)}" aria-describedby="${described}" autofocus autocapitalize="none" spellcheck="false" maxlength="80">
<p id="hint">“ada” signs in as ada@example.com; “ada+unverified” claims that address without proof.</p>
<button name="action" value="sign-in">Sign in</button>
<button name="action" value="cancel">Cancel</button>
</form>
</main></body></html>`;
}
