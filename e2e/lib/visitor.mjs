// Somebody who uses the portal without a browser: a session, forms read from pages and sent back.

/** Signs in as somebody of the demonstration; answers who then asks and sends. */
export async function signIn(url, person) {
  const answer = await fetch(`${url}/en/demo`, { method: "POST", redirect: "manual", headers: { origin: url }, body: new URLSearchParams({ person }) });
  return visitor(url, answer.headers.get("set-cookie").split(";")[0]);
}

/** Who holds a session; `cookie` is the session itself, so that another process can be asked with it. */
export function visitor(url, cookie) {
  const read = async (path) => (await fetch(url + path, { headers: { cookie } })).text();
  return {
    cookie,
    read,
    /** Sends a form; where the answer leads to when it was acknowledged, else `null`. */
    async send(path, fields) {
      const body = new URLSearchParams(fields);
      const answer = await fetch(url + path, { method: "POST", redirect: "manual", headers: { cookie, origin: url }, body });
      return answer.status === 303 ? answer.headers.get("location") : null;
    },
    /** The value of a hidden field of a page. */
    async hidden(path, name) {
      return (await read(path)).match(new RegExp(`name="${name}" value="([^"]*)"`))[1];
    },
  };
}

/** Asks until the answer is good; the search index follows the database at a little distance. */
export async function eventually(ask, tries = 100) {
  for (let times = 0; times < tries; times += 1) {
    if (await ask()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
