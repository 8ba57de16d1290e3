/** Says in plain words why a program that tests look through cannot be had on this machine. */
export class Unavailable extends Error {}
