#include "ui/access/Keychain.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QThread>
#include <QVariant>

#include <chrono>
#include <qt6keychain/keychain.h>
#include <utility>

namespace ui {
namespace {

// Nothing of the person's waits then: what was to be kept was written when it was typed.
constexpr std::chrono::seconds patienceAtEnd{1};

/// As the desktop's own programs list it.
QString service()
{
    return QStringLiteral("Hydra Link Checker");
}

KeychainError meaningOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return KeychainError::NoEntry;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return KeychainError::Refused;
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: return KeychainError::NotThere;
    }
    return KeychainError::NotThere;
}

Result<std::string, KeychainError> resultOf(const QKeychain::Job& job)
{
    if (job.error() != QKeychain::NoError) return Failure{meaningOf(job.error())};
    const auto* read = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
    return read ? read->textData().toStdString() : std::string();
}

/// By QtKeychain, whose jobs run on a thread of their own: before the first one it asks the session bus who
/// is there, and waits for that.
class SystemKeychain : public Keychain
{
public:
    SystemKeychain()
    {
        m_thread->setObjectName(QStringLiteral("keychain"));
        m_desk->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    }

    // What hangs is the desktop's: it is left behind rather than waited for, with what it would answer to.
    ~SystemKeychain() override
    {
        m_home->setProperty(gone, true);
        if (!m_thread->isRunning()) delete m_desk; // nobody was ever asked
        m_thread->quit();
        if (!m_thread->wait(QDeadlineTimer(patienceAtEnd))) return;
        delete m_thread;
        delete m_home;
    }
    SystemKeychain(const SystemKeychain&) = delete;
    SystemKeychain& operator=(const SystemKeychain&) = delete;

    void read(const std::string& name, Answer answer) override
    {
        start([] { return new QKeychain::ReadPasswordJob(service()); }, name, std::move(answer));
    }

    void write(const std::string& name, const std::string& secret, Answer answer) override
    {
        start(
            [secret] {
                auto* job = new QKeychain::WritePasswordJob(service());
                job->setTextData(QString::fromStdString(secret));
                return job;
            },
            name, std::move(answer));
    }

    void remove(const std::string& name, Answer answer) override
    {
        start([] { return new QKeychain::DeletePasswordJob(service()); }, name, std::move(answer));
    }

private:
    static constexpr const char* gone = "gone";

    template<typename MakeJob>
    void start(MakeJob makeJob, const std::string& name, Answer answer)
    {
        QObject* const home = m_home;
        const auto begin = [makeJob = std::move(makeJob), name, answer = std::move(answer), home] {
            QKeychain::Job* const job = makeJob(); // deletes itself
            job->setKey(QString::fromStdString(name));
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer, home](QKeychain::Job* done) {
                answerAt(home, answer, resultOf(*done));
            });
            job->start();
        };
        if (!m_thread->isRunning()) m_thread->start();
        QMetaObject::invokeMethod(m_desk, begin, Qt::QueuedConnection);
    }

    static void answerAt(QObject* home, const Answer& answer,
                         const Result<std::string, KeychainError>& result)
    {
        const auto say = [home, answer, result] {
            if (!home->property(gone).toBool()) answer(result);
        };
        QMetaObject::invokeMethod(home, say, Qt::QueuedConnection);
    }

    QThread* m_thread = new QThread;
    QObject* m_desk = new QObject; // on that thread, and dies with it
    QObject* m_home = new QObject; // on the UI's
};

} // namespace

std::unique_ptr<Keychain> makeSystemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace ui
