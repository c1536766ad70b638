/** The fragment of the training room (M1), for an `href`. */
export const trainingAddress = '#/practice';
