/** Does something in a process whose clock is ahead; its timers run as ever. */
export async function clockAhead<T>(
  milliseconds: number,
  act: () => Promise<T>,
): Promise<T> {
  const { now } = Date;
  const ahead = jest
    .spyOn(Date, 'now')
    .mockImplementation(() => now() + milliseconds);
  try {
    return await act();
  } finally {
    ahead.mockRestore();
  }
}
