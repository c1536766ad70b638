/** What a promise comes to, or a rejection with the reason after so many milliseconds: no wait is without an end (K4). */
export async function within<Value>(promise: Promise<Value>, milliseconds: number, reason: Error): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(reason), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
