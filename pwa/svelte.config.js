/**
 * A short name for a component's styles: the usual seven letters of noise stand at every element, and noise does not
 * compress. From the file's name alone, so that the static shell (a build of its own) gets the same.
 */
const FILES = new Map();

function cssHash({ hash, filename }) {
  const name = `_${hash(filename).slice(-4)}`;
  const other = FILES.get(name) ?? filename;
  if (other !== filename)
    throw new Error(`${filename} and ${other} have the same style name: take one letter more`);
  FILES.set(name, filename);
  return name;
}

export default { compilerOptions: { runes: true, cssHash } };
