/** The one function of papaparse that is used. Its published types bring those of Node, which pure rooms must not know. */
declare module 'papaparse' {
  export interface ParseError {
    code: string;
    /** Index of the row. */
    row?: number;
  }
  const Papa: {
    parse(
      text: string,
      options: { delimiter: string; newline: '\n'; quoteChar: '"'; header: false; skipEmptyLines: false },
    ): { data: string[][]; errors: ParseError[] };
  };
  export default Papa;
}
