export default function First() {
  return null;
}
