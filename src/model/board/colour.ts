/** A colour as `#14556b`: red, green and blue, two hexadecimal digits each. */
export type Colour = string;
