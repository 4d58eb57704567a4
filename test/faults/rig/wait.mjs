export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the condition holds; false when it did not within the time. Never waits for ever. */
export async function holdsWithin(ms, condition, everyMs = 50) {
  const end = performance.now() + ms;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > end) return false;
    await pause(everyMs);
  }
}

/** As `holdsWithin`, for steps without which the promise cannot be tried at all. */
export async function mustHold(what, ms, condition, everyMs) {
  if (!(await holdsWithin(ms, condition, everyMs))) throw new Error(`the rig is stuck: ${what} (${ms} ms)`);
}

/** Rejects after the time: every promise has its cap, whatever hangs. */
export async function capped(ms, what, work) {
  let timer;
  try {
    return await Promise.race([
      work,
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what}: over its time of ${ms / 1000} s`)), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
