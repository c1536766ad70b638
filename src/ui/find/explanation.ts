/** What is said of an entry of the search in one language (`src/messages/<language>/find`). */
export interface Explanation {
  /** What one sees, in the reader's words. */
  title: string;
  means: string;
  /** What the person does now. */
  next: string;
  /** Where an agent looks next. */
  look: string;
}
