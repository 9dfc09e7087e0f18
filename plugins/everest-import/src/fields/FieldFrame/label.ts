/**
 * How the label of an input is: above it, also while it is empty, and as readable beside a fault as without one. The red
 * that Material UI gives it then has too little contrast in both themes; line and sentence say that something is wrong.
 */
export const LABEL = { shrink: true, error: false } as const;
