#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace fetch {

/// Gives a job's result to `take`, on the thread of `owner`, never from inside the call; not at all once
/// `owner` is gone, which may be before the job is.
///
/// A watcher, not QFuture::then(owner, …): Qt 6.4 runs a continuation twice where the job ends just while it
/// is attached, the second time with nothing in it. One page in some ten thousand crashed the program.
template<typename Result, typename Take>
void whenDone(const QFuture<Result>& job, QObject* owner, Take take)
{
    auto* watcher = new QFutureWatcher<Result>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, take = std::move(take)]() mutable {
                         watcher->deleteLater();
                         take(watcher->future().takeResult()); // moved: a page's links are many
                     });
    watcher->setFuture(job);
}

} // namespace fetch
