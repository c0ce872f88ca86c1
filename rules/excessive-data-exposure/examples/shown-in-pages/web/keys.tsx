import { useEffect, useState } from 'react';

interface Project {
  name: string;
  secret: string;
}

export function Keys({ id }: { id: string }) {
  const [activeProject, setProject] = useState<Project>();
  useEffect(() => {
    fetch(`/projects/${id}`)
      .then((response) => response.json())
      .then(setProject);
  }, [id]);
  return <code>{activeProject?.secret}</code>;
}
