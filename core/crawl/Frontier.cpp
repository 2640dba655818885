#include "crawl/Frontier.h"

#include <cassert>

namespace crawl {

void Frontier::addOrigin(OriginId origin)
{
    assert(origin.value() == m_origins.size() && "origins are added in the order of their ids");
    m_origins.emplace_back();
    static_cast<void>(origin);
}

void Frontier::push(OriginId origin, Waiting waiting)
{
    unlist(origin);
    if (m_origins[origin.value()].queue.insert(waiting).second) ++m_size;
    list(origin);
}

void Frontier::remove(OriginId origin, Waiting waiting)
{
    unlist(origin);
    m_size -= m_origins[origin.value()].queue.erase(waiting);
    list(origin);
}

void Frontier::setOpen(OriginId origin, Open open)
{
    if (m_origins[origin.value()].open == open) return;
    unlist(origin);
    m_origins[origin.value()].open = open;
    list(origin);
}

std::vector<EntryId> Frontier::takeAll(OriginId origin)
{
    unlist(origin);
    std::vector<EntryId> taken;
    for (const Waiting& waiting : m_origins[origin.value()].queue)
        taken.push_back(waiting.entry);
    m_size -= taken.size();
    m_origins[origin.value()].queue.clear();
    return taken;
}

void Frontier::clear()
{
    for (Queue& queue : m_origins)
        queue.queue.clear();
    m_silentHeads.clear();
    m_answeringHeads.clear();
    m_size = 0;
}

std::optional<Frontier::Next> Frontier::first(bool silentToo) const
{
    const Head* head = m_answeringHeads.empty() ? nullptr : &*m_answeringHeads.begin();
    if (silentToo && !m_silentHeads.empty() && (!head || *m_silentHeads.begin() < *head))
        head = &*m_silentHeads.begin();
    if (!head) return std::nullopt;
    return Next{head->origin, head->waiting.entry};
}

std::set<Frontier::Head>& Frontier::headsOf(Open open)
{
    return open == Open::Silent ? m_silentHeads : m_answeringHeads;
}

void Frontier::unlist(OriginId origin)
{
    const Queue& queue = m_origins[origin.value()];
    if (queue.open != Open::No && !queue.queue.empty())
        headsOf(queue.open).erase(Head{*queue.queue.begin(), origin});
}

void Frontier::list(OriginId origin)
{
    const Queue& queue = m_origins[origin.value()];
    if (queue.open != Open::No && !queue.queue.empty())
        headsOf(queue.open).insert(Head{*queue.queue.begin(), origin});
}

} // namespace crawl
