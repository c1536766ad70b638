const mark = 'x-practice-lost';

/** Stands for an answer that never arrives: the host of the tenant turns it into a broken connection. */
export const lostAnswer = (): Response => new Response(null, { status: 599, headers: { [mark]: 'yes' } });

export const isLost = (response: Response): boolean => response.headers.has(mark);
