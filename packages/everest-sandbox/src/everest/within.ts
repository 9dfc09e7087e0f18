/** Says at which step something went wrong. */
export async function within<T>(step: string, work: Promise<T>): Promise<T> {
  return work.catch(error => {
    throw new Error(`${step}: ${error.message}`);
  });
}
